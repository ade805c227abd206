-- What a buyer still waits for, by state: few orders of many, so the index is small and counts them without the table. The
-- rest of a buyer's orders is walked along purchase_of_buyer.
CREATE INDEX purchase_moving_of_buyer ON orders.purchase (buyer, state, placed_at DESC, id DESC)
    WHERE state IN ('PLACED', 'PAID', 'SHIPPED');
