CREATE TABLE "chain_transactions" (
	"hash" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"player_id" text,
	"relay_id" text,
	"raw" text NOT NULL,
	"nonce" integer NOT NULL,
	"status" text DEFAULT 'sent' NOT NULL,
	"block" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "chain_events" (
	"block" bigint NOT NULL,
	"log_index" integer NOT NULL,
	"block_hash" text NOT NULL,
	"transaction" text NOT NULL,
	"name" text NOT NULL,
	"arguments" jsonb NOT NULL,
	CONSTRAINT "chain_events_pk" PRIMARY KEY("block","log_index")
);
--> statement-breakpoint
CREATE TABLE "chain_cursor" (
	"id" integer PRIMARY KEY NOT NULL,
	"deployment" text NOT NULL,
	"block" bigint NOT NULL,
	"block_hash" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "chain_transactions_status" ON "chain_transactions" USING btree ("status");
--> statement-breakpoint
CREATE INDEX "chain_events_name" ON "chain_events" USING btree ("name");
