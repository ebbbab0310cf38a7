-- Signing in is audited as everything else is; tries are counted for an hour, and are told as events.
call audit_writes('account', '{password_hash}');
call audit_writes('known_device', '{secret_hash}');
call audit_writes('second_factor', '{secret}');
call audit_writes('recovery_code', '{code_hash}');

-- Whoever may write their own account, or checks a password, writes the password and when they signed out everywhere, and nothing else:
-- policies see rows, not columns.
create function account_guard() returns trigger language plpgsql as $$
begin
    if current_user = '${appRole}' and not app_is_administrator()
        and (new.id, new.email, new.name, new.administrator, new.closed_at, new.created_at)
            is distinct from (old.id, old.email, old.name, old.administrator, old.closed_at, old.created_at) then
        raise insufficient_privilege using message = 'only the administrator changes more of an account than its password';
    end if;
    return new;
end $$;
revoke execute on function account_guard() from public;
create trigger account_guard before update on account for each row execute function account_guard();
