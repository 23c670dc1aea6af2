-- Ledger lines are never changed or deleted. Derby has no RAISE: the trigger writes a row that a named check refuses,
-- and the name tells why.
CREATE TABLE written_stays (
  attempt INTEGER NOT NULL,
  CONSTRAINT what_is_written_is_never_changed CHECK (attempt = 0)
);
CREATE TRIGGER stock_movement_kept AFTER UPDATE ON stock_movement FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER stock_movement_stays AFTER DELETE ON stock_movement FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER lot_kept AFTER UPDATE ON lot FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER lot_stays AFTER DELETE ON lot FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER lot_line_kept AFTER UPDATE ON lot_line FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER lot_line_stays AFTER DELETE ON lot_line FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER used_material_kept AFTER UPDATE ON used_material FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER used_material_stays AFTER DELETE ON used_material FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER material_settlement_kept AFTER UPDATE ON material_settlement FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER material_settlement_stays AFTER DELETE ON material_settlement FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER sale_kept AFTER UPDATE ON sale FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER sale_stays AFTER DELETE ON sale FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER sale_line_kept AFTER UPDATE ON sale_line FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER sale_line_stays AFTER DELETE ON sale_line FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER sale_payment_kept AFTER UPDATE ON sale_payment FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER sale_payment_stays AFTER DELETE ON sale_payment FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER journal_kept AFTER UPDATE ON journal FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER journal_stays AFTER DELETE ON journal FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER day_close_kept AFTER UPDATE ON day_close FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER day_close_stays AFTER DELETE ON day_close FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER day_close_approval_kept AFTER UPDATE ON day_close_approval FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER day_close_approval_stays AFTER DELETE ON day_close_approval FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER delivery_kept AFTER UPDATE ON delivery FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER delivery_stays AFTER DELETE ON delivery FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER delivered_line_kept AFTER UPDATE ON delivered_line FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER delivered_line_stays AFTER DELETE ON delivered_line FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER customer_order_change_kept AFTER UPDATE ON customer_order_change FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER customer_order_change_stays AFTER DELETE ON customer_order_change FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER invoice_note_kept AFTER UPDATE ON invoice_note FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER invoice_note_stays AFTER DELETE ON invoice_note FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER audit_event_kept AFTER UPDATE ON audit_event FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER audit_event_stays AFTER DELETE ON audit_event FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER coding_rule_kept AFTER UPDATE ON coding_rule FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER coding_rule_stays AFTER DELETE ON coding_rule FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER voucher_kept AFTER UPDATE ON voucher FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER voucher_stays AFTER DELETE ON voucher FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER voucher_line_kept AFTER UPDATE ON voucher_line FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER voucher_line_stays AFTER DELETE ON voucher_line FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER voucher_approval_kept AFTER UPDATE ON voucher_approval FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER voucher_approval_stays AFTER DELETE ON voucher_approval FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER export_batch_kept AFTER UPDATE ON export_batch FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER export_batch_stays AFTER DELETE ON export_batch FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER exported_voucher_kept AFTER UPDATE ON exported_voucher FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER exported_voucher_stays AFTER DELETE ON exported_voucher FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER bank_list_kept AFTER UPDATE ON bank_list FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER bank_list_stays AFTER DELETE ON bank_list FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER export_file_kept AFTER UPDATE ON export_file FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER export_file_stays AFTER DELETE ON export_file FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER kept_file_content_kept AFTER UPDATE ON kept_file_content FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER kept_file_content_stays AFTER DELETE ON kept_file_content FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER placement_hours_kept AFTER UPDATE ON placement_hours FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
CREATE TRIGGER placement_hours_stays AFTER DELETE ON placement_hours FOR EACH STATEMENT INSERT INTO written_stays VALUES 1;
