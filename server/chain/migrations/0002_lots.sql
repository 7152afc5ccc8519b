CREATE TABLE "chain_lots" (
	"hash" text PRIMARY KEY NOT NULL,
	"player_id" text NOT NULL,
	"order" jsonb NOT NULL,
	"signature" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
