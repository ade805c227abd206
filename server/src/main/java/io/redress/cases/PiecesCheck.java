package io.redress.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether the pieces that remedies name exist, and none is given back twice. */
final class PiecesCheck {

    static Check one(Remedy remedy, Matter matter) {
        var pieces = remedy.pieces();
        if (pieces == null) {
            return Check.NONE;
        }
        var item = matter.item(pieces.line());
        var line = Integer.toString(pieces.line());
        return Check.NONE
                .orIf(
                        !Remedy.isAboutGoods(remedy.kind()),
                        CaseRefusal.PIECES_NOT_WANTED,
                        Map.of("remedy", remedy.kind().name()))
                .orIf(item.isEmpty(), CaseRefusal.PIECES_UNKNOWN, Map.of("line", line))
                .and(() -> range(line, pieces.count(), item.orElseThrow().quantity()));
    }

    /** Of a line no more pieces are given back than there are, in all refunds together. */
    static Check refunds(List<Remedy> refunds, Matter matter) {
        var given = refunds.stream()
                .flatMap(each -> Optional.ofNullable(each.pieces()).stream())
                .collect(Collectors.groupingBy(Pieces::line, Collectors.summingInt(Pieces::count)));
        return given.entrySet().stream()
                .map(each -> range(
                        Integer.toString(each.getKey()),
                        each.getValue(),
                        matter.item(each.getKey()).orElseThrow().quantity()))
                .filter(check -> check.refused() != null)
                .findFirst()
                .orElse(Check.NONE);
    }

    private static Check range(String line, int count, int quantity) {
        return Check.NONE.orIf(
                count < 1 || count > quantity,
                CaseRefusal.PIECES_OUT_OF_RANGE,
                Map.of("line", line, "quantity", Integer.toString(quantity)));
    }

    private PiecesCheck() {}
}
