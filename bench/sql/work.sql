-- What "my work" shows, in one statement: what somebody owns, and what their organisation leads.
with now as ({standing} and (a.lead_organisation_id = :organisation or w.account_id = :account))
select n.mark as part, n.number, n.title as name, n.mark, n.lead_name, n.owner_name, n.due_words, n.overdue, n.moves as moved, n.recorded_at as latest
from now n order by n.rank, n.due_to
