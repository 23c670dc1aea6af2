package se.butiktorsten.results;

/** An answer. That there is none is told by its absence, and is never a "no". */
public enum YesNo {
    YES,
    NO
}
