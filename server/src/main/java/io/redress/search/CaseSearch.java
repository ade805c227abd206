package io.redress.search;

import io.redress.cases.CaseId;
import io.redress.cases.CaseLine;
import io.redress.cases.Cases;
import io.redress.parties.Actor;
import io.redress.parties.Guarded;
import io.redress.parties.Permissions;
import io.redress.platform.Limit;
import io.redress.platform.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** The staff's one box: what was typed, and the cases within the searcher's reach that it means. */
@Service
public class CaseSearch {

    /** Longer than any number, and than anybody types. */
    public static final int LONGEST = 100;

    private final CaseIndex index;
    private final Cases cases;

    CaseSearch(CaseIndex index, Cases cases) {
        this.index = index;
        this.cases = cases;
    }

    /** 403 for everybody but the platform's staff; 422 when it is too long. */
    public Found find(String asked, Actor actor, Limit limit) {
        var reach = Permissions.reach(actor, Guarded.CASE);
        if (!actor.isStaff()) {
            throw Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN");
        }
        var text = asked.strip();
        if (text.length() > LONGEST) {
            throw Problem.notValid().field("q", "SEARCH_TOO_LONG", LONGEST);
        }
        if (text.isEmpty() || reach.isEmpty()) {
            return new Found(null, List.of(), index.isComplete());
        }
        var numbered = index.numbered(text, reach, limit.value());
        var ids = new LinkedHashSet<>(numbered);
        ids.addAll(index.written(text, reach, limit.value()));
        var lines = lines(ids.stream().limit(limit.value()).toList(), actor);
        return new Found(exact(numbered, lines), lines, index.isComplete());
    }

    /** The index may be a moment behind: what it found is asked again of the cases. */
    private List<CaseLine> lines(List<CaseId> ids, Actor actor) {
        var lines = cases.lines(ids, actor).stream().collect(Collectors.toMap(CaseLine::id, Function.identity()));
        return new ArrayList<>(
                ids.stream().map(lines::get).filter(Objects::nonNull).toList());
    }

    private static @Nullable CaseId exact(List<CaseId> numbered, List<CaseLine> lines) {
        var seen = lines.stream().map(CaseLine::id).filter(numbered::contains).toList();
        return seen.size() == 1 ? seen.getFirst() : null;
    }
}
