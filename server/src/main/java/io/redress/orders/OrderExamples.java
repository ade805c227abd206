package io.redress.orders;

/** Examples shown in the API page. A test sends each of them. */
final class OrderExamples {

    static final String ORDER = """
            {"shop": "qinghe-teas", "buyer": "b-1001", "market": "c2c", "state": "successful",
             "lines": [{"sku": "KETTLE-1", "title": "电热水壶 1.7L", "category": "家电/水壶",
                        "promise": "七天无理由退货，一年质保", "quantity": 1,
                        "price": {"minor": 12900, "currency": "CNY"}}],
             "paid": {"minor": 13900, "currency": "CNY"}, "freight": {"minor": 1000, "currency": "CNY"},
             "placedAt": "2026-11-10T01:00:00Z", "paidAt": "2026-11-10T01:02:00Z",
             "shipBy": "2026-11-12T01:02:00Z", "shippedAt": "2026-11-11T02:00:00Z",
             "deliveredAt": "2026-11-13T05:00:00Z", "succeededAt": "2026-11-13T06:00:00Z",
             "updatedAt": "2026-11-13T06:00:00Z"}
            """;

    static final String NDJSON = """
            {"number":"20261113000187","shop":"qinghe-teas","buyer":"b-1001","state":"paid",\
            "lines":[{"title":"电热水壶 1.7L","price":{"minor":12900,"currency":"CNY"}}],\
            "paid":{"minor":12900,"currency":"CNY"},"placedAt":"2026-11-10T01:00:00Z",\
            "paidAt":"2026-11-10T01:02:00Z","updatedAt":"2026-11-10T01:02:00Z"}
            """;

    static final String CSV = """
            number,shop,buyer,state,currency,paid,placed_at,updated_at,title,quantity,price
            20261113000188,qinghe-teas,b-1001,paid,CNY,45.00,2026-11-10 09:00:00,2026-11-10 09:02:00,"茶, 250g",2,20.00
            20261113000188,qinghe-teas,b-1001,paid,CNY,45.00,2026-11-10 09:00:00,2026-11-10 09:02:00,茶匙,1,5.00
            """;

    static final String SHOP = """
            {"name": "清和茶行", "market": "c2c", "afterSalesPolicy": "七天无理由退货，运费由责任方承担。",
             "updatedAt": "2026-11-01T00:00:00Z"}
            """;

    private OrderExamples() {}
}
