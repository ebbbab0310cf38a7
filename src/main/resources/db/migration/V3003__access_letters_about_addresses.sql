-- Letters to the address that an account had before.
alter table letter drop constraint letter_kind_check;
alter table letter add constraint letter_kind_check check (kind in ('INVITATION', 'PASSWORD', 'PASSWORD_CHANGED', 'EMAIL_CHANGED',
    'SECOND_FACTOR_REMOVED', 'ACCOUNT_LINKED', 'ACCOUNT_UNLINKED'));
