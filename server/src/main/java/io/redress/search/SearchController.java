package io.redress.search;

import io.redress.parties.Actor;
import io.redress.platform.Limit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The staff's search over the API. */
@RestController
@Tag(name = "Search", description = "One box for the platform's staff, within the searcher's reach.")
class SearchController {

    private final CaseSearch search;

    SearchController(CaseSearch search) {
        this.search = search;
    }

    @GetMapping("/api/v1/search")
    @Operation(
            operationId = "search",
            summary = "Find cases",
            description =
                    "By case or order number, the id of a piece of evidence, name or account of the buyer, name or"
                            + " code of the shop, and anything written in the case. A whole number or id names its case in"
                            + " \"exact\". There are no further pages: narrow it instead.")
    Found find(Actor actor, @Parameter(example = "TS-20261113-0187-K") @RequestParam String q, Limit limit) {
        return search.find(q, actor, limit);
    }
}
