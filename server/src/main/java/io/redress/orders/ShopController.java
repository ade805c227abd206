package io.redress.orders;

import io.redress.orders.ReasonCodes.ReasonCode;
import io.redress.parties.Actor;
import io.redress.parties.OpenToAll;
import io.redress.parties.ShopId;
import io.redress.platform.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shops, and the table of other systems' reason codes. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Shops", description = "What a shop publishes about itself.")
class ShopController {

    private final Orders orders;

    ShopController(Orders orders) {
        this.orders = orders;
    }

    @GetMapping("/shops/{id}")
    @OpenToAll("A shop's name, market and after-sales policy are published")
    @Operation(summary = "One shop", description = "Open to everybody.")
    Shop one(@PathVariable ShopId id) {
        return orders.shop(id).orElseThrow(Problem::notFound);
    }

    @PutMapping("/shops/{code}")
    @Operation(
            summary = "Create or update a shop by the marketplace's code",
            description = "The newest updatedAt counts; an older or equal one changes nothing.")
    Shop put(Actor actor, @PathVariable String code, @RequestBody ShopIn shop) {
        return orders.putShop(actor, code, shop);
    }

    @GetMapping("/reason-codes")
    @OpenToAll("A published table")
    @Operation(
            summary = "Other systems' dispute reasons and our complaint types",
            description = "PayPal, Stripe, CFPB. A reason without a type is no complaint about an order.")
    List<ReasonCode> reasonCodes() {
        return ReasonCodes.all();
    }
}
