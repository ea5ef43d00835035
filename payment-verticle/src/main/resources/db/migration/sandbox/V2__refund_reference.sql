-- Merchants ask after a refund by what they call it.
CREATE INDEX refund_reference ON refund (reference, created_at);
