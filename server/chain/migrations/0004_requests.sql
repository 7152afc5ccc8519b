CREATE TABLE "inference_inputs" (
	"hash" text PRIMARY KEY NOT NULL,
	"prompt" text NOT NULL,
	"seed" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inference_results" (
	"request_id" text PRIMARY KEY NOT NULL,
	"result" text NOT NULL,
	"result_hash" text NOT NULL,
	"signature" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "chain_lots" ADD COLUMN "permit" jsonb;
