package io.redress.demo;

import io.redress.parties.Parties;
import io.redress.platform.DemoAccounts;
import org.springframework.stereotype.Component;

/** Tells the house whether demo accounts exist, also when the demo is switched off on a database that has them. */
@Component
class DemoInhabitants implements DemoAccounts {

    private final Parties parties;

    DemoInhabitants(Parties parties) {
        this.parties = parties;
    }

    @Override
    public boolean exist() {
        return parties.anybodyFromDemo();
    }
}
