package se.butiktorsten.sales.api;

import org.jspecify.annotations.Nullable;
import se.butiktorsten.sales.TillDevice;

/**
 * A device that is or was a till.
 *
 * @param series which of the till's devices, from 1
 * @param lastNumber of its receipts that are here
 * @param lastTraining of its training receipts that are here
 * @param isTheTill whether it is the till now
 * @param ending how it stopped being the till; null while it is
 */
public record DeviceJson(
        String id,
        String till,
        String name,
        int series,
        long lastNumber,
        long lastTraining,
        String heardAt,
        boolean isTheTill,
        @Nullable String ending) {

    static DeviceJson of(TillDevice device) {
        return new DeviceJson(
                device.id().toString(),
                device.tillCode(),
                device.name(),
                device.series(),
                device.lastNumber(),
                device.lastTraining(),
                device.heardAt().toString(),
                device.isTheTill(),
                device.ending().map(Enum::name).orElse(null));
    }
}
