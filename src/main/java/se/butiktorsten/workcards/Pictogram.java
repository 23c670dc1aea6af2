package se.butiktorsten.workcards;

/** What somebody does, as a drawing with its word: drawings of Tabler Icons (MIT licence). */
public enum Pictogram {
    HAND("hand-finger"),
    LOOK("eye"),
    LISTEN("ear"),
    WASH_HANDS("wash-hand"),
    FETCH("basket"),
    CARRY("hand-move"),
    PUT_DOWN("square-rounded-arrow-down"),
    STACK("stack-2"),
    MEASURE("ruler-2"),
    WEIGH("scale"),
    COUNT("list-numbers"),
    CUT("scissors"),
    FOLD("fold"),
    GLUE("droplet"),
    SEW("needle-thread"),
    IRON("ironing-1"),
    TOOL("tool"),
    HAMMER("hammer"),
    PAINT("brush"),
    MIX("bowl-spoon"),
    SHAPE("bread"),
    HEAT("flame"),
    POUR("bottle"),
    WATER("bucket-droplet"),
    SOW("seedling"),
    DIG("shovel"),
    PACK("package"),
    LABEL("tag"),
    CLEAN("spray"),
    ASK("message-question"),
    WAIT("hourglass"),
    DONE("circle-check");

    private final String drawing;

    Pictogram(String drawing) {
        this.drawing = drawing;
    }

    /** The name of its drawing among the icons, without its ending. */
    public String drawing() {
        return drawing;
    }
}
