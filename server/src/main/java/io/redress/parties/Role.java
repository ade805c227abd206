package io.redress.parties;

import java.util.Set;

/** What a person or system is in the marketplace. An account may hold several. */
public enum Role {
    /** 买家: complains about their own orders. */
    BUYER,
    /** 卖家: owner of shops, answers for them. */
    SELLER,
    /** 店铺客服: acts for the shops it belongs to. */
    SELLER_STAFF,
    /** 小二: front line of the platform, screens and moves cases along. */
    AGENT,
    /** 判责员: decides cases. */
    ADJUDICATOR,
    /** 主管: sees all cases, reassigns, grants authority. */
    SUPERVISOR,
    /** 管理员: accounts, rulebooks, settings; no cases. */
    OPERATOR,
    /** Another system: brings orders and reads cases by API key. */
    INTEGRATOR,
    /** 监管: reads everything, changes nothing. */
    REGULATOR;

    /** Roles that work on cases for the platform. */
    public static final Set<Role> STAFF = Set.of(AGENT, ADJUDICATOR, SUPERVISOR);
}
