CREATE TABLE "wins" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"level_id" text NOT NULL,
	"player_id" text NOT NULL,
	"ticks" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "wins_level" ON "wins" USING btree ("level_id","at");--> statement-breakpoint
CREATE INDEX "wins_player" ON "wins" USING btree ("player_id");