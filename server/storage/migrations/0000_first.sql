CREATE TABLE "chat_log" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"level_id" text NOT NULL,
	"player_id" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"level_id" text NOT NULL,
	"player_id" text NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"steps" jsonb NOT NULL,
	"input" jsonb NOT NULL,
	"error" jsonb,
	"publication" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"player_id" text NOT NULL,
	"credits" integer NOT NULL,
	"reason" text NOT NULL,
	"key" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "levels" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"title" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"spec" jsonb NOT NULL,
	"seed" bigint NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"publication" jsonb,
	"parents" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"thumbnail" text,
	"token_id" text,
	"archetype" text NOT NULL,
	"biome" text NOT NULL,
	"time_of_day" text NOT NULL,
	"accent" text NOT NULL,
	"plays" integer DEFAULT 0 NOT NULL,
	"wins" integer DEFAULT 0 NOT NULL,
	"featured" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "npc_memory" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"player_id" text NOT NULL,
	"level_id" text NOT NULL,
	"character" text NOT NULL,
	"speaker" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"hash" text PRIMARY KEY NOT NULL,
	"player_id" text NOT NULL,
	"token_id" text NOT NULL,
	"maker" text NOT NULL,
	"order" jsonb NOT NULL,
	"signature" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "players" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"hue" integer NOT NULL,
	"wallet" text,
	"owner" text,
	"account" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "relays" (
	"player_id" text NOT NULL,
	"id" text NOT NULL,
	"status" text NOT NULL,
	"transaction" text,
	"block" text,
	"because" text DEFAULT '' NOT NULL,
	"fix" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "relays_player_id_id_pk" PRIMARY KEY("player_id","id")
);
--> statement-breakpoint
CREATE TABLE "run_saves" (
	"player_id" text NOT NULL,
	"level_id" text NOT NULL,
	"layout_hash" text NOT NULL,
	"run" jsonb NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "run_saves_player_id_level_id_pk" PRIMARY KEY("player_id","level_id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"player_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "wallet_nonces" (
	"nonce" text PRIMARY KEY NOT NULL,
	"address" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "chat_log_level" ON "chat_log" USING btree ("level_id","id");--> statement-breakpoint
CREATE INDEX "jobs_status" ON "jobs" USING btree ("status");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_key" ON "ledger" USING btree ("key");--> statement-breakpoint
CREATE INDEX "ledger_player" ON "ledger" USING btree ("player_id");--> statement-breakpoint
CREATE INDEX "levels_owner" ON "levels" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "levels_status" ON "levels" USING btree ("status","updated_at");--> statement-breakpoint
CREATE UNIQUE INDEX "levels_token" ON "levels" USING btree ("token_id");--> statement-breakpoint
CREATE INDEX "npc_memory_pair" ON "npc_memory" USING btree ("player_id","level_id","character");--> statement-breakpoint
CREATE INDEX "orders_token" ON "orders" USING btree ("token_id");--> statement-breakpoint
CREATE UNIQUE INDEX "players_wallet" ON "players" USING btree ("wallet");--> statement-breakpoint
CREATE INDEX "players_owner" ON "players" USING btree ("owner");--> statement-breakpoint
CREATE INDEX "sessions_player" ON "sessions" USING btree ("player_id");