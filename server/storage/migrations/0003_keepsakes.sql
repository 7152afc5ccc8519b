CREATE TABLE "keepsakes" (
	"id" text PRIMARY KEY NOT NULL,
	"player_id" text NOT NULL,
	"level_id" text NOT NULL,
	"title" text NOT NULL,
	"ticks" integer NOT NULL,
	"metadata_cid" text,
	"account" text,
	"token_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "keepsakes_level" ON "keepsakes" USING btree ("player_id","level_id");
--> statement-breakpoint
CREATE INDEX "keepsakes_metadata" ON "keepsakes" USING btree ("metadata_cid");
