package se.butiktorsten.finance.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import se.butiktorsten.finance.Grouping;
import se.butiktorsten.finance.RevenueQuestion;

/** Where the answer to a question stands: everything that was asked is in the address. */
final class Address {

    private Address() {}

    static String of(String path, RevenueQuestion question) {
        StringBuilder address = new StringBuilder(path)
                .append("?from=")
                .append(question.period().from())
                .append("&to=")
                .append(question.period().to())
                .append("&by=")
                .append(question.by().word());
        for (Map.Entry<Grouping, String> part : question.within().entrySet()) {
            address.append('&')
                    .append(part.getKey().word())
                    .append('=')
                    .append(URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8));
        }
        return address.toString();
    }
}
