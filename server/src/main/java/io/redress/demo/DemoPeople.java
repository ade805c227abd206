package io.redress.demo;

import static io.redress.parties.Role.ADJUDICATOR;
import static io.redress.parties.Role.AGENT;
import static io.redress.parties.Role.BUYER;
import static io.redress.parties.Role.INTEGRATOR;
import static io.redress.parties.Role.OPERATOR;
import static io.redress.parties.Role.REGULATOR;
import static io.redress.parties.Role.SELLER;
import static io.redress.parties.Role.SELLER_STAFF;
import static io.redress.parties.Role.SUPERVISOR;

import io.redress.parties.NewAccount;
import io.redress.parties.Parties;
import io.redress.parties.Role;
import io.redress.parties.ShopId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The cast of the demo marketplace: at least one person for every role. */
record DemoPeople(Map<String, ShopId> shops) {

    /** Written in the README: these accounts work only while the server is bound to loopback. */
    static final String PASSWORD = Parties.DEMO_PASSWORD;

    private static final Set<String> ALL_DUTIES = Set.of("quality", "service", "usage", "price", "logistics");

    List<NewAccount> all() {
        return List.of(
                buyer("lin", "林晓"),
                buyer("zhao", "赵一鸣"),
                seller("qinghe", "青禾茶业·周青", SELLER, DemoOrders.QINGHE),
                seller("qinghe-kefu", "青禾茶业·客服小禾", SELLER_STAFF, DemoOrders.QINGHE),
                seller("lanqiao", "蓝桥数码·陈桥", SELLER, DemoOrders.LANQIAO),
                seller("moli", "茉莉小铺·莫莉", SELLER, DemoOrders.MOLI),
                staff("wu", "小二·吴敏", AGENT, ALL_DUTIES),
                staff("sun", "判责员·孙正", ADJUDICATOR, ALL_DUTIES),
                staff("qian", "判责员·钱衡", ADJUDICATOR, ALL_DUTIES),
                staff("zhou", "主管·周岚", SUPERVISOR, ALL_DUTIES),
                staff("admin", "管理员·郑工", OPERATOR, Set.of()),
                staff("regulator", "监管·冯处", REGULATOR, Set.of()),
                staff("integrator", "订单系统", INTEGRATOR, Set.of()));
    }

    private static NewAccount buyer(String name, String display) {
        return account(name, display, BUYER, Set.of(), Set.of(), Optional.of("demo-" + name));
    }

    private NewAccount seller(String name, String display, Role role, String shop) {
        var id = shops.get(shop);
        if (id == null) throw new IllegalStateException("Expected a demo shop, but there is none: " + shop);
        return account(name, display, role, Set.of(id), Set.of(), Optional.empty());
    }

    private static NewAccount staff(String name, String display, Role role, Set<String> duty) {
        return account(name, display, role, Set.of(), duty, Optional.empty());
    }

    private static NewAccount account(
            String name, String display, Role role, Set<ShopId> shops, Set<String> duty, Optional<String> reference) {
        return new NewAccount(
                name, display, Optional.of(PASSWORD), Set.of(role), shops, duty, "zh-CN", reference, true);
    }
}
