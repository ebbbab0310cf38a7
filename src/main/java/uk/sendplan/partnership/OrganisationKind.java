package uk.sendplan.partnership;

/** What an organisation is to the partnership. */
public enum OrganisationKind {
    COUNCIL,
    INTEGRATED_CARE_BOARD,
    NHS_PROVIDER,
    /** Schools, colleges and early years settings, also where one entry stands for many of them. */
    EDUCATION,
    VOLUNTARY_SECTOR,
    PARENT_CARER_FORUM,
    /** The SEND information, advice and support service. */
    ADVICE_SERVICE,
    /** Advisers of the DfE or NHS England, who read and do not write. */
    NATIONAL_ADVISER,
    OTHER
}
