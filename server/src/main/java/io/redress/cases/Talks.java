package io.redress.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the parties and the platform have put on the table, oldest first.
 *
 * @param answeredAt when the seller first answered; null: not yet
 */
public record Talks(List<Offer> offers, @Nullable Instant answeredAt) {

    public Talks {
        offers = List.copyOf(offers);
    }

    static Talks openedWith(List<Remedy> demand, Instant at) {
        var first = new Offer(1, Side.BUYER, Offer.Nature.REMEDY, demand, at, java.util.Set.of(Side.BUYER), true);
        return new Talks(List.of(first), null);
    }

    /** The proposal of that side now: the buyer's demand, the seller's offer, the platform's proposal. */
    public Optional<Offer> standing(Side by) {
        return offers.stream()
                .filter(offer -> offer.by() == by && offer.standing())
                .findFirst();
    }

    Optional<Offer> find(int no) {
        return no < 1 || no > offers.size() ? Optional.empty() : Optional.of(offers.get(no - 1));
    }

    /** The offers that this party could bind itself to. */
    List<Offer> signableBy(Side side) {
        return offers.stream()
                .filter(offer -> offer.standing() && !offer.signed().contains(side))
                .toList();
    }

    long madeBy(Side side) {
        return offers.stream().filter(offer -> offer.by() == side).count();
    }

    int nextNo() {
        return offers.size() + 1;
    }

    Talks with(Offer made) {
        var all = new ArrayList<Offer>();
        offers.forEach(offer -> all.add(offer.by() == made.by() ? offer.replaced() : offer));
        all.add(made);
        return new Talks(all, answeredAt);
    }

    Talks signed(int no, Side side) {
        return new Talks(
                offers.stream()
                        .map(offer -> offer.no() == no ? offer.signedBy(side) : offer)
                        .toList(),
                answeredAt);
    }

    Talks answered(Instant at) {
        return answeredAt == null ? new Talks(offers, at) : this;
    }
}
