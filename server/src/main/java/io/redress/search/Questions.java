package io.redress.search;

import static io.redress.search.CaseDocuments.BUYER;
import static io.redress.search.CaseDocuments.DEPARTMENT;
import static io.redress.search.CaseDocuments.HANDLER;
import static io.redress.search.CaseDocuments.NUMBER;
import static io.redress.search.CaseDocuments.SHOP;
import static io.redress.search.CaseDocuments.TEXT;
import static io.redress.search.CaseDocuments.folded;

import io.redress.parties.Reach;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/** What was typed, as questions to the index; each cut by what the searcher may see. */
final class Questions {

    /** A case number up to its day: shorter beginnings are half of the index. */
    private static final int SHORTEST_BEGINNING = 11;

    private Questions() {}

    static Query numbered(String text, Reach reach) {
        return within(new TermQuery(new Term(NUMBER, folded(text))), reach);
    }

    /**
     * Every word and every pair of neighbouring characters; or the beginning of a number. Empty: nothing to look for.
     */
    static Optional<Query> written(String text, Reach reach, Analyzer analyzer) {
        var words = new QueryBuilder(analyzer).createBooleanQuery(TEXT, text, Occur.MUST);
        var any = new BooleanQuery.Builder();
        Stream.of(Optional.ofNullable(words), single(text), beginning(text))
                .flatMap(Optional::stream)
                .forEach(each -> any.add(each, Occur.SHOULD));
        var query = any.build();
        return query.clauses().isEmpty() ? Optional.empty() : Optional.of(within(query, reach));
    }

    /** The text is kept in pairs of characters: one alone begins a pair. */
    private static Optional<Query> single(String text) {
        return text.codePointCount(0, text.length()) == 1 && Character.isIdeographic(text.codePointAt(0))
                ? Optional.of(new PrefixQuery(new Term(TEXT, text)))
                : Optional.empty();
    }

    private static Optional<Query> beginning(String text) {
        return text.length() >= SHORTEST_BEGINNING && text.indexOf(' ') < 0
                ? Optional.of(new PrefixQuery(new Term(NUMBER, folded(text))))
                : Optional.empty();
    }

    private static Query within(Query query, Reach reach) {
        if (reach.everything()) {
            return query;
        }
        var any = new BooleanQuery.Builder();
        reach.buyer().ifPresent(id -> any.add(term(BUYER, id.value().toString()), Occur.SHOULD));
        reach.shops().forEach(shop -> any.add(term(SHOP, shop.value().toString()), Occur.SHOULD));
        reach.departments().forEach(department -> any.add(term(DEPARTMENT, department), Occur.SHOULD));
        reach.handler().ifPresent(id -> any.add(term(HANDLER, id.value().toString()), Occur.SHOULD));
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(any.build(), Occur.FILTER)
                .build();
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
