-- A journal that was restored from a dump lives on a server that counts its transactions from another number. Without
-- help its new events would come before the old ones, or the old ones stay unseen. A committed transaction is always
-- below the server's next one; where it is not, the count goes on behind the newest event. Runs at every start.
update transaction_base
   set base = (select max(transaction) from events) + 1 - pg_snapshot_xmax(pg_current_snapshot())::text::bigint
 where base + pg_snapshot_xmax(pg_current_snapshot())::text::bigint <= (select max(transaction) from events);
