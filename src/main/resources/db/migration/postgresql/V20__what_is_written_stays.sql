-- Ledger lines are never changed or deleted.
CREATE FUNCTION refuse_to_change_what_is_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what_is_written_is_never_changed: %', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER stock_movement_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON stock_movement FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_is_written();
CREATE TRIGGER lot_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON lot FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_is_written();
CREATE TRIGGER lot_line_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON lot_line FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_is_written();
CREATE TRIGGER used_material_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON used_material FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_is_written();
CREATE TRIGGER material_settlement_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON material_settlement FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_is_written();
CREATE TRIGGER sale_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON sale FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_is_written();
CREATE TRIGGER sale_line_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON sale_line FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_is_written();
CREATE TRIGGER sale_payment_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON sale_payment FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_is_written();
CREATE TRIGGER journal_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON journal FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_is_written();
CREATE TRIGGER day_close_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON day_close FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_is_written();
CREATE TRIGGER day_close_approval_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON day_close_approval FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_is_written();
CREATE TRIGGER delivery_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON delivery FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_is_written();
CREATE TRIGGER delivered_line_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON delivered_line FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_is_written();
CREATE TRIGGER customer_order_change_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON customer_order_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_is_written();
CREATE TRIGGER invoice_note_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON invoice_note FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_is_written();
CREATE TRIGGER audit_event_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_is_written();
CREATE TRIGGER coding_rule_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON coding_rule FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_is_written();
CREATE TRIGGER voucher_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON voucher FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_is_written();
CREATE TRIGGER voucher_line_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON voucher_line FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_is_written();
CREATE TRIGGER voucher_approval_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON voucher_approval FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_is_written();
CREATE TRIGGER export_batch_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON export_batch FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_is_written();
CREATE TRIGGER export_file_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON export_file FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_is_written();
CREATE TRIGGER exported_voucher_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON exported_voucher FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_is_written();
CREATE TRIGGER bank_list_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON bank_list FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_is_written();
CREATE TRIGGER kept_file_content_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON kept_file_content FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_is_written();
CREATE TRIGGER placement_hours_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON placement_hours FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_is_written();
CREATE TRIGGER handover_responsibility_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON handover_responsibility FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_is_written();
CREATE TRIGGER employer_note_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON employer_note FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_is_written();
CREATE TRIGGER goal_target_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON goal_target FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_what_is_written();
