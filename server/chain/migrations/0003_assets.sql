CREATE TABLE "chain_assets" (
	"token_id" bigint PRIMARY KEY NOT NULL,
	"creator" text NOT NULL,
	"supply" text NOT NULL,
	"parents" jsonb NOT NULL,
	"meta_digest" text NOT NULL,
	"provenance" jsonb NOT NULL,
	"provider" text,
	"rate_ppb" text NOT NULL,
	"stack_ppb" text NOT NULL,
	"use_price_wei" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "chain_assets_creator" ON "chain_assets" USING btree ("creator");
--> statement-breakpoint
CREATE INDEX "chain_assets_parents" ON "chain_assets" USING gin ("parents");
--> statement-breakpoint
CREATE INDEX "chain_events_token" ON "chain_events" USING btree (("arguments" ->> 'id'),"name");
--> statement-breakpoint
CREATE INDEX "chain_transactions_relay" ON "chain_transactions" USING btree ("relay_id");
--> statement-breakpoint
CREATE INDEX "chain_lots_items" ON "chain_lots" USING gin (("order" -> 'items') jsonb_path_ops);
--> statement-breakpoint
DELETE FROM "chain_events";
--> statement-breakpoint
DELETE FROM "chain_cursor";
