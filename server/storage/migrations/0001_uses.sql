CREATE TABLE "asset_uses" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"player_id" text NOT NULL,
	"token_id" text NOT NULL,
	"day" text NOT NULL,
	"price_wei" numeric(78, 0) NOT NULL,
	"payment_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "use_payments" (
	"id" text PRIMARY KEY NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "asset_uses_day" ON "asset_uses" USING btree ("player_id","token_id","day");
--> statement-breakpoint
CREATE INDEX "asset_uses_payment" ON "asset_uses" USING btree ("payment_id");
--> statement-breakpoint
CREATE INDEX "use_payments_status" ON "use_payments" USING btree ("status");
