package io.redress.cases;

import io.redress.kernel.Money;
import io.redress.rulebook.DemandKind;
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
 */
record RemedyIn(
        @NotNull DemandKind kind,
        @Nullable Money amount,
        @Nullable @Size(max = RequestLimits.CODE) String basis) {

    static List<Remedy> numbered(List<RemedyIn> sent) {
        return IntStream.range(0, sent.size())
                .mapToObj(index -> sent.get(index).remedy(index + 1))
                .toList();
    }

    private Remedy remedy(int no) {
        return new Remedy(no, kind, amount, basis);
    }
}
