-- What a subscription that was cut off while it was made has left at the other end.
SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE slot_name = @name AND NOT active
