-- Signing in is audited as everything else is; tries are counted for an hour, and are told as events.
call audit_writes('account', '{password_hash}');
call audit_writes('known_device', '{secret_hash}');
call audit_writes('second_factor', '{secret}');
call audit_writes('recovery_code', '{code_hash}');
