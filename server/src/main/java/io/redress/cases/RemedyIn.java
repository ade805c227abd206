package io.redress.cases;

import io.redress.kernel.Money;
import io.redress.rulebook.DemandKind;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A remedy as sent; its number is its place in the list.
 *
 * @param amount what is to be paid; left out where no money moves
 * @param basis code of the statutory claim the amount rests on
 * @param pieces of a line with several pieces, those it is about; left out: all
 */
record RemedyIn(
        @NotNull DemandKind kind,
        @Nullable Money amount,
        @Nullable @Size(max = RequestLimits.CODE) String basis,
        @Nullable @Valid PiecesIn pieces) {

    /**
     * @param line number of the order line
     * @param count how many of its pieces
     */
    @Schema(example = """
            {"line": 1, "count": 1}
            """)
    record PiecesIn(@Min(1) int line, @Min(1) int count) {
        Pieces pieces() {
            return new Pieces(line, count);
        }
    }

    static List<Remedy> numbered(List<RemedyIn> sent) {
        return IntStream.range(0, sent.size())
                .mapToObj(index -> sent.get(index).remedy(index + 1))
                .toList();
    }

    private Remedy remedy(int no) {
        return new Remedy(no, kind, amount, basis, pieces == null ? null : pieces.pieces());
    }
}
