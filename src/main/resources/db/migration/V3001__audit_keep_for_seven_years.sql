-- The audit is kept for seven years. What is older goes by whole days from the beginning of the chain, by the server's own clock, and leaves
-- a cut: where the chain begins now, sealed with the key that is not in the database. docs/adr/0041 says why so.
create function audit_kept_since() returns timestamptz language sql stable parallel safe
    return date_trunc('day', clock_timestamp(), 'Europe/London') - interval '7 years';
revoke execute on function audit_kept_since() from public;
grant execute on function audit_kept_since() to ${appRole};

create table audit_cut (
    -- The last link that was deleted.
    seq bigint primary key,
    sealed_at timestamptz not null,
    mac bytea not null check (length(mac) = 32),
    cut_at timestamptz not null,
    seal bytea not null check (length(seal) = 32)
);
alter table audit_cut enable row level security;
alter table audit_cut force row level security;
create policy owner_all on audit_cut to current_user using (true) with check (true);
create policy seen_cuts on audit_cut for select to ${appRole} using (app_is_sealing());
grant select on audit_cut to ${appRole};

-- The only way in which the application deletes of the audit: whatever it is asked, never what is younger, never the last link, and never
-- without the cut. It answers how many entries are gone.
create function cut_audit(to_seq bigint, its_mac bytea, at_moment timestamptz, its_seal bytea) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    since timestamptz := audit_kept_since();
    gone bigint;
begin
    if not app_is_sealing() then
        raise insufficient_privilege using message = 'the audit is cut by the job that does so';
    end if;
    if at_moment is null or abs(extract(epoch from clock_timestamp() - at_moment)) > 60 then
        raise insufficient_privilege using message = 'the audit is cut now';
    end if;
    if not exists (select from audit_link where seq = to_seq and mac = its_mac)
            or not exists (select from audit_link where seq > to_seq) then
        raise insufficient_privilege using message = 'the audit is cut at a link that others follow';
    end if;
    if exists (select from audit_link l left join audit_entry e on e.id = l.entry_id
            where l.seq <= to_seq and (l.sealed_at >= since or e.written_at >= since)) then
        raise insufficient_privilege using message = 'the audit is kept for seven years';
    end if;
    insert into audit_cut (seq, sealed_at, mac, cut_at, seal)
        select seq, sealed_at, mac, at_moment, its_seal from audit_link where seq = to_seq;
    delete from audit_entry e using audit_link l where l.entry_id = e.id and l.seq <= to_seq;
    get diagnostics gone = row_count;
    delete from audit_link where seq <= to_seq;
    return gone;
end $$;
revoke execute on function cut_audit(bigint, bytea, timestamptz, bytea) from public;
grant execute on function cut_audit(bigint, bytea, timestamptz, bytea) to ${appRole};
