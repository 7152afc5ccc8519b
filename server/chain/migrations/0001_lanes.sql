ALTER TABLE "chain_transactions" ADD COLUMN "lane" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "chain_transactions" ADD COLUMN "gas" bigint DEFAULT 0 NOT NULL;
--> statement-breakpoint
CREATE INDEX "chain_transactions_nonce" ON "chain_transactions" USING btree ("lane","nonce");
--> statement-breakpoint
CREATE INDEX "chain_transactions_player" ON "chain_transactions" USING btree ("player_id","created_at");
