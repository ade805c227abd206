package io.redress.rulebook;

import java.util.Set;

/**
 * Goods that rules treat alike (durable goods, food, virtual goods …), told by the marketplace's category names.
 *
 * @param categories category names of order lines; a name also covers what lies below it ({@code phone} covers
 *     {@code phone/case})
 */
public record GoodsGroup(String code, Words name, Set<String> categories, String source) {
    public GoodsGroup {
        categories = Set.copyOf(categories);
    }

    boolean covers(String category) {
        for (var part = category; ; part = part.substring(0, part.lastIndexOf('/'))) {
            if (categories.contains(part)) {
                return true;
            }
            if (part.lastIndexOf('/') < 0) {
                return false;
            }
        }
    }
}
