package io.redress.search;

import io.redress.cases.SearchableCase;
import io.redress.orders.Orders;
import io.redress.orders.Shop;
import io.redress.parties.AccountId;
import io.redress.parties.Parties;
import io.redress.parties.ShopId;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.springframework.stereotype.Component;

/** Turns cases into what the index keeps of them; asks once for the names of all of them. */
@Component
class CaseDocuments {

    static final String ID = "id";
    static final String NUMBER = "number";
    static final String TEXT = "text";
    static final String OPENED = "opened";
    static final String BUYER = "buyer";
    static final String SHOP = "shop";
    static final String DEPARTMENT = "department";
    static final String HANDLER = "handler";

    private final Parties parties;
    private final Orders orders;

    CaseDocuments(Parties parties, Orders orders) {
        this.parties = parties;
        this.orders = orders;
    }

    record Entry(String id, Document document) {}

    List<Entry> of(List<SearchableCase> cases) {
        var names = parties.callNames(cases.stream().map(SearchableCase::buyer).collect(Collectors.toSet()));
        var shops = orders.shops(cases.stream().map(SearchableCase::shop).collect(Collectors.toSet()));
        return cases.stream().map(each -> entry(each, names, shops)).toList();
    }

    private static Entry entry(SearchableCase of, Map<AccountId, List<String>> names, Map<ShopId, Shop> shops) {
        var document = new Document();
        var id = of.id().value().toString();
        document.add(new StringField(ID, id, Field.Store.NO));
        document.add(new StoredField(ID, bytes(of.id().value())));
        document.add(new NumericDocValuesField(OPENED, of.openedAt().toEpochMilli()));
        number(document, of.number());
        number(document, of.orderNumber());
        number(document, id);
        of.evidence().forEach(evidence -> number(document, evidence));
        text(document, of.title());
        text(document, of.text());
        for (var name : names.getOrDefault(of.buyer(), List.of())) {
            number(document, name);
            text(document, name);
        }
        var shop = shops.get(of.shop());
        if (shop != null) {
            number(document, shop.code());
            text(document, shop.name());
        }
        reach(document, of);
        return new Entry(id, document);
    }

    /** What {@link io.redress.parties.Reach} asks for. */
    private static void reach(Document document, SearchableCase of) {
        var guard = of.guard();
        keyword(document, BUYER, of.buyer().value().toString());
        guard.shop().ifPresent(shop -> keyword(document, SHOP, shop.value().toString()));
        guard.department().ifPresent(department -> keyword(document, DEPARTMENT, department));
        guard.handlers()
                .forEach(handler -> keyword(document, HANDLER, handler.value().toString()));
    }

    private static void number(Document document, String value) {
        keyword(document, NUMBER, folded(value));
    }

    private static void text(Document document, String value) {
        document.add(new TextField(TEXT, value, Field.Store.NO));
    }

    private static void keyword(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
    }

    /** Nobody minds capitals in a number. */
    static String folded(String value) {
        return value.toLowerCase(Locale.ROOT);
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
