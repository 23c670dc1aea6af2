package se.butiktorsten.finance.web;

import se.butiktorsten.finance.RevenueQuestion;

/** Where the answer to a question stands: everything that was asked is in the address. */
final class Address {

    private Address() {}

    static String of(String path, RevenueQuestion question) {
        return path + "?" + question.inWords();
    }
}
