package se.butiktorsten.placements;

import java.util.ArrayList;
import java.util.List;
import se.butiktorsten.participants.WorkingProfile;

/**
 * What a place asks for, beside the working profile that somebody agreed to. It says what is alike and what is not; it
 * decides nothing and ranks nobody.
 *
 * @param asksMore demands in which the place asks for more than was agreed
 * @param asksLess demands in which it asks for less
 * @param asksAlike demands in which it asks for just that
 */
public record Match(List<Side> asksMore, List<Side> asksLess, List<Side> asksAlike) {

    /**
     * One demand on both sides.
     *
     * @param demand as one of {@link WorkingProfile#DEMANDS}
     * @param place what the place asks for, 0 to 5
     * @param agreed what was agreed, 0 to 5
     */
    public record Side(String demand, int place, int agreed) {}

    public Match {
        asksMore = List.copyOf(asksMore);
        asksLess = List.copyOf(asksLess);
        asksAlike = List.copyOf(asksAlike);
    }

    static Match of(WorkingProfile place, WorkingProfile agreed) {
        List<Side> more = new ArrayList<>();
        List<Side> less = new ArrayList<>();
        List<Side> alike = new ArrayList<>();
        for (int i = 0; i < WorkingProfile.DEMANDS.size(); i++) {
            Side side = new Side(
                    WorkingProfile.DEMANDS.get(i),
                    place.values().get(i),
                    agreed.values().get(i));
            (side.place() > side.agreed() ? more : side.place() < side.agreed() ? less : alike).add(side);
        }
        return new Match(more, less, alike);
    }
}
