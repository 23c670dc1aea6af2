package se.butiktorsten.bookkeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.db.ByIds;

/** The vouchers, their approvals and the batches they left in. Only grows. */
@ApplicationScoped
class Vouchers {

    @PersistenceContext
    EntityManager em;

    /** The next number of a year; whoever else books waits until this transaction ends. */
    long nextNumber(int year) {
        int held = em.createQuery("UPDATE VoucherYear y SET y.lastNumber = y.lastNumber WHERE y.fiscalYear = :year")
                .setParameter("year", year)
                .executeUpdate();
        if (held == 0) {
            em.persist(new VoucherYear(year));
            em.flush();
        }
        return em.createQuery("SELECT y FROM VoucherYear y WHERE y.fiscalYear = :year", VoucherYear.class)
                .setParameter("year", year)
                .setHint("eclipselink.refresh", true)
                .getSingleResult()
                .giveNumber();
    }

    void add(Voucher voucher) {
        em.persist(voucher);
        em.flush();
        int position = 0;
        for (VoucherLine line : voucher.lines()) {
            em.persist(new VoucherRow(voucher.id(), position++, line));
        }
    }

    void add(VoucherApproval approval) {
        em.persist(approval);
    }

    void add(ExportBatch batch, byte[] sie, List<Voucher> vouchers) {
        em.persist(batch);
        em.persist(new ExportFile(batch.id(), sie));
        for (Voucher voucher : vouchers) {
            em.persist(new ExportedVoucher(voucher.id(), batch.id()));
        }
        em.flush();
    }

    Optional<Voucher> find(UUID id) {
        return read("WHERE v.id = :id", Map.of("id", id.toString())).stream().findFirst();
    }

    Optional<VoucherApproval> approvalOf(UUID voucherId) {
        return Optional.ofNullable(em.find(VoucherApproval.class, voucherId.toString()));
    }

    /** The voucher that books this, if there is one. */
    Optional<Voucher> bySource(String source) {
        return read("WHERE v.source = :source", Map.of("source", source)).stream()
                .findFirst();
    }

    /** What is booked of this kind. */
    Set<String> sources(VoucherKind kind) {
        return Set.copyOf(em.createQuery("SELECT v.source FROM Voucher v WHERE v.kind = :kind", String.class)
                .setParameter("kind", kind)
                .getResultList());
    }

    /** Those that nobody has approved, in the order of their numbers. */
    List<Voucher> unapproved() {
        return read("WHERE NOT EXISTS (SELECT a FROM VoucherApproval a WHERE a.voucherId = v.id)", Map.of());
    }

    /** Those that are approved and have not left yet, in the order of their numbers. */
    List<Voucher> toExport() {
        return read(
                "WHERE EXISTS (SELECT a FROM VoucherApproval a WHERE a.voucherId = v.id)"
                        + " AND NOT EXISTS (SELECT e FROM ExportedVoucher e WHERE e.voucherId = v.id)",
                Map.of());
    }

    /** Those about events of these days, in the order of their numbers. */
    List<Voucher> of(Period period) {
        return read("WHERE v.day BETWEEN :from AND :to", Map.of("from", period.from(), "to", period.to()));
    }

    /** Those that left in a batch, in the order of their numbers. */
    List<Voucher> in(UUID batchId) {
        return read(
                "WHERE EXISTS (SELECT e FROM ExportedVoucher e WHERE e.voucherId = v.id AND e.batchId = :batch)",
                Map.of("batch", batchId.toString()));
    }

    private List<Voucher> read(String where, Map<String, ?> values) {
        var query =
                em.createQuery("SELECT v FROM Voucher v " + where + " ORDER BY v.fiscalYear, v.number", Voucher.class);
        values.forEach(query::setParameter);
        List<Voucher> found = query.getResultList();
        fill(found);
        return found;
    }

    private void fill(List<Voucher> some) {
        Map<String, List<VoucherLine>> lines = ask(
                        "SELECT r FROM VoucherRow r WHERE r.voucherId IN :ids ORDER BY r.voucherId, r.position",
                        VoucherRow.class,
                        some)
                .stream()
                .collect(Collectors.groupingBy(
                        VoucherRow::voucherId, Collectors.mapping(VoucherRow::line, Collectors.toList())));
        some.forEach(voucher -> voucher.fill(lines.getOrDefault(voucher.id().toString(), List.of())));
    }

    /** The same with what became of each. */
    List<BookedVoucher> withFate(List<Voucher> vouchers) {
        Map<UUID, VoucherApproval> approvals = new HashMap<>();
        ask("SELECT a FROM VoucherApproval a WHERE a.voucherId IN :ids", VoucherApproval.class, vouchers)
                .forEach(approval -> approvals.put(approval.voucherId(), approval));
        Map<UUID, ExportBatch> batches = new HashMap<>();
        ask("SELECT e FROM ExportedVoucher e WHERE e.voucherId IN :ids", ExportedVoucher.class, vouchers)
                .forEach(exported -> batches.put(
                        exported.voucherId(),
                        em.find(ExportBatch.class, exported.batchId().toString())));
        Map<UUID, Voucher> corrections = new HashMap<>();
        ask("SELECT v FROM Voucher v WHERE v.corrects IN :ids", Voucher.class, vouchers)
                .forEach(correction -> correction.corrects().ifPresent(wrong -> corrections.put(wrong, correction)));
        List<BookedVoucher> booked = new ArrayList<>();
        for (Voucher voucher : vouchers) {
            booked.add(new BookedVoucher(
                    voucher, approvals.get(voucher.id()), batches.get(voucher.id()), corrections.get(voucher.id())));
        }
        return booked;
    }

    private <R> List<R> ask(String query, Class<R> type, List<Voucher> vouchers) {
        return ByIds.ask(
                idsOf(vouchers),
                ids -> em.createQuery(query, type).setParameter("ids", ids).getResultList());
    }

    private static List<String> idsOf(List<Voucher> vouchers) {
        return vouchers.stream().map(voucher -> voucher.id().toString()).toList();
    }

    Optional<ExportBatch> batch(UUID id) {
        return Optional.ofNullable(em.find(ExportBatch.class, id.toString()));
    }

    byte[] sie(UUID batchId) {
        return em.find(ExportFile.class, batchId.toString()).sie();
    }

    /** The batches, latest first. */
    List<ExportBatch> batches(int most) {
        return em.createQuery("SELECT b FROM ExportBatch b ORDER BY b.number DESC", ExportBatch.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** All batches of a calendar year, in the order they left. */
    List<ExportBatch> batchesOf(int year) {
        return em.createQuery(
                        "SELECT b FROM ExportBatch b WHERE b.fiscalYear = :year ORDER BY b.number", ExportBatch.class)
                .setParameter("year", year)
                .getResultList();
    }

    /** The number after the last batch's. */
    long nextBatchNumber() {
        Long last = em.createQuery("SELECT MAX(b.number) FROM ExportBatch b", Long.class)
                .getSingleResult();
        return last == null ? 1 : last + 1;
    }

    void add(BankList list) {
        em.persist(list);
    }

    Optional<BankList> bankList(UUID id) {
        return Optional.ofNullable(em.find(BankList.class, id.toString()));
    }

    /** What was entered of these days, earliest entry first. */
    List<BankList> bankLists(Period period) {
        return em.createQuery(
                        "SELECT b FROM BankList b WHERE b.day BETWEEN :from AND :to ORDER BY b.enteredAtUtc, b.id",
                        BankList.class)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getResultList();
    }
}
