-- Letters to somebody whose way of signing in was changed: by another, or by themselves.
alter table letter drop constraint letter_kind_check;
alter table letter add constraint letter_kind_check check (kind in ('INVITATION', 'PASSWORD', 'PASSWORD_CHANGED', 'SECOND_FACTOR_REMOVED',
    'ACCOUNT_LINKED', 'ACCOUNT_UNLINKED'));
