package io.redress.orders;

import io.redress.parties.ShopId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds a shop by what people write for it: its id or the marketplace's code. */
@Component
class ShopLookup {

    private static final int UUID_LENGTH = 36;

    private final ShopStore shops;

    ShopLookup(ShopStore shops) {
        this.shops = shops;
    }

    Optional<ShopId> id(@Nullable String written) {
        if (written == null || written.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        var id = uuid(written);
        return id.isPresent() ? id : shops.byCode(written).map(Shop::id);
    }

    private static Optional<ShopId> uuid(String written) {
        try {
            return written.length() == UUID_LENGTH
                    ? Optional.of(new ShopId(UUID.fromString(written)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
