-- Who has a role for an organisation that ended has it for the one that follows it. As the owner, because roles are given by the
-- administrator: this gives nobody another role, and only where the organisation says who follows.
create function pass_on_members(of_area uuid, ended uuid) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    follower uuid;
    passed bigint;
begin
    select successor_id into follower from organisation
        where area_id = of_area and id = ended and valid_to is not null and of_area = any(app_areas());
    if follower is null then
        return 0;
    end if;
    insert into membership (id, area_id, account_id, organisation_id, role, version)
        select gen_random_uuid(), area_id, account_id, follower, role, 0 from membership
        where area_id = of_area and organisation_id = ended and ended_at is null
        on conflict (account_id, organisation_id, role) where ended_at is null do nothing;
    update membership set ended_at = app_now(), version = version + 1
        where area_id = of_area and organisation_id = ended and ended_at is null;
    get diagnostics passed = row_count;
    return passed;
end $$;
revoke execute on function pass_on_members(uuid, uuid) from public;
grant execute on function pass_on_members(uuid, uuid) to ${appRole};
