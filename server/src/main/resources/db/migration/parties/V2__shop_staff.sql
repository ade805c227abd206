-- Who works for a shop today: asked whenever something of the shop's has to be told.
create index account_shop_staff on parties.account_shop (shop) where left_at is null;
