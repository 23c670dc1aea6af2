package se.butiktorsten.archive;

/** Hears how far somebody is who makes a file. */
interface Steps {

    void done(long done, long all);
}
