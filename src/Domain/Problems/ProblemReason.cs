namespace CSat.Domain.Problems;

/// <summary>The one catalogue of reasons. A reason never changes its meaning; clients may branch on it.</summary>
public static class ProblemReason
{
    /// <summary>A field that must be given is empty.</summary>
    public const string FieldMissing = "FIELD_MISSING";

    /// <summary>A field holds what its form or range does not allow.</summary>
    public const string FieldInvalid = "FIELD_INVALID";

    /// <summary>A text or list is longer than its limit.</summary>
    public const string FieldTooLong = "FIELD_TOO_LONG";

    /// <summary>A text holds control characters or is not valid Unicode.</summary>
    public const string InvalidText = "INVALID_TEXT";

    /// <summary>The named thing does not exist in this organisation.</summary>
    public const string NotFound = "NOT_FOUND";

    /// <summary>A thing with this code or name exists already.</summary>
    public const string AlreadyExists = "ALREADY_EXISTS";

    /// <summary>What was stored under the external id was erased; nothing is taken in under it.</summary>
    public const string Erased = "ERASED";

    /// <summary>The external id was used before with other content.</summary>
    public const string DuplicateExternalId = "DUPLICATE_EXTERNAL_ID";

    /// <summary>The external id is stored with more than is given now: an older export of it.</summary>
    public const string OlderExport = "OLDER_EXPORT";

    /// <summary>The request id was used before with other content.</summary>
    public const string DuplicateRequestId = "DUPLICATE_REQUEST_ID";

    /// <summary>The request id was used so long ago that its request is no longer known.</summary>
    public const string RequestIdPast = "REQUEST_ID_PAST";

    /// <summary>The thing has changed since the caller read it.</summary>
    public const string EtagStale = "ETAG_STALE";

    /// <summary>The caller gave no valid key.</summary>
    public const string NotAuthenticated = "NOT_AUTHENTICATED";

    /// <summary>The caller's key lacks the role for this.</summary>
    public const string NotAuthorized = "NOT_AUTHORIZED";

    /// <summary>The last key of an administrator that works: without it nobody could make another.</summary>
    public const string LastKey = "LAST_KEY";

    /// <summary>A page token is not one this service gave out for this request.</summary>
    public const string InvalidPageToken = "INVALID_PAGE_TOKEN";

    /// <summary>The questionnaire has no item of this code.</summary>
    public const string UnknownItem = "UNKNOWN_ITEM";

    /// <summary>A level that the scale does not know.</summary>
    public const string LevelOutOfScale = "LEVEL_OUT_OF_SCALE";

    /// <summary>More or fewer levels than the questionnaire has items.</summary>
    public const string WrongNumberOfLevels = "WRONG_NUMBER_OF_LEVELS";

    /// <summary>The round does not take responses: not yet opened, or closed.</summary>
    public const string RoundClosed = "ROUND_CLOSED";

    /// <summary>A self-rating by somebody who is not a self-rater of the regime.</summary>
    public const string SelfRatingByCustomer = "SELF_RATING_BY_CUSTOMER";

    /// <summary>A surveyed or competitor rating by one of the company's own self-raters.</summary>
    public const string SurveyedRatingBySelfRater = "SURVEYED_RATING_BY_SELF_RATER";

    /// <summary>A competitor rating that names no competitor.</summary>
    public const string CompetitorMissing = "COMPETITOR_MISSING";

    /// <summary>A competitor is named on a form that does not rate one.</summary>
    public const string CompetitorNotAllowed = "COMPETITOR_NOT_ALLOWED";

    /// <summary>A comment is longer than the limit.</summary>
    public const string CommentTooLong = "COMMENT_TOO_LONG";

    /// <summary>More than one comment on one item.</summary>
    public const string DuplicateComment = "DUPLICATE_COMMENT";

    /// <summary>More attributes, or longer ones, than allowed.</summary>
    public const string AttributesTooLarge = "ATTRIBUTES_TOO_LARGE";

    /// <summary>A time that cannot be: in the future, before the event it follows, or decades ago.</summary>
    public const string TimeOutOfRange = "TIME_OUT_OF_RANGE";

    /// <summary>A form that neither was sent nor answered within the period of its round.</summary>
    public const string OutOfPeriod = "OUT_OF_PERIOD";

    /// <summary>An event of today's work without its time.</summary>
    public const string TimeMissing = "TIME_MISSING";

    /// <summary>A questionnaire version that is in use cannot change.</summary>
    public const string QuestionnaireVersionInUse = "QUESTIONNAIRE_VERSION_IN_USE";

    /// <summary>A questionnaire that lacks topics its regime demands.</summary>
    public const string RequiredTopicMissing = "REQUIRED_TOPIC_MISSING";

    /// <summary>A survey of modules whose weights or pass criteria nobody has set.</summary>
    public const string ModuleCriteriaMissing = "MODULE_CRITERIA_MISSING";

    /// <summary>The regime has no such part, for example no complaint rules.</summary>
    public const string RegimePartMissing = "REGIME_PART_MISSING";

    /// <summary>A regime text with errors; it is refused whole.</summary>
    public const string RegimeInvalid = "REGIME_INVALID";

    /// <summary>The life cycle does not allow this step in this state.</summary>
    public const string InvalidTransition = "INVALID_TRANSITION";

    /// <summary>Closing without the confirmations that the regime demands.</summary>
    public const string ClosureNotConfirmed = "CLOSURE_NOT_CONFIRMED";

    /// <summary>Closing without the steps that the regime demands before it.</summary>
    public const string ClosureStepsMissing = "CLOSURE_STEPS_MISSING";

    /// <summary>Closing while the customer is not satisfied, where the regime forbids it.</summary>
    public const string CustomerNotSatisfied = "CUSTOMER_NOT_SATISFIED";

    /// <summary>Opened again as often as the regime allows.</summary>
    public const string ReopeningLimit = "REOPENING_LIMIT";

    /// <summary>An action is verified although its effect is not decided, or not as stated.</summary>
    public const string EffectNotShown = "EFFECT_NOT_SHOWN";

    /// <summary>A role that the regime does not name for this.</summary>
    public const string UnknownRole = "UNKNOWN_ROLE";

    /// <summary>What is asked is reserved to a role of the regime that the caller's person does not hold that day.</summary>
    public const string RoleNotHeld = "ROLE_NOT_HELD";

    /// <summary>The caller's person holds no role that day which the regime lets do this.</summary>
    public const string PermissionNotHeld = "PERMISSION_NOT_HELD";

    /// <summary>One person acts twice where the regime demands two.</summary>
    public const string SamePerson = "SAME_PERSON";

    /// <summary>A complaint step that the regime does not know.</summary>
    public const string UnknownStep = "UNKNOWN_STEP";

    /// <summary>A step of a flow that does not come now.</summary>
    public const string StepNotNext = "STEP_NOT_NEXT";

    /// <summary>A channel, category or other coded value that the regime does not know.</summary>
    public const string UnknownCode = "UNKNOWN_CODE";

    /// <summary>Something the program needs is not installed; the fix names the command that brings it.</summary>
    public const string ComponentMissing = "COMPONENT_MISSING";

    /// <summary>A working-day calendar has errors.</summary>
    public const string CalendarInvalid = "CALENDAR_INVALID";

    /// <summary>The snapshot of the warehouse that a page token is for is no longer kept.</summary>
    public const string SnapshotGone = "SNAPSHOT_GONE";

    /// <summary>An indicator that is counted from what complainants say is not entered by hand.</summary>
    public const string IndicatorCounted = "INDICATOR_COUNTED";

    /// <summary>A share of nothing.</summary>
    public const string DenominatorZero = "DENOMINATOR_ZERO";

    /// <summary>Days that are not one period of the indicator's cadence.</summary>
    public const string PeriodNotOfCadence = "PERIOD_NOT_OF_CADENCE";

    /// <summary>The regime itself says what the indicator must keep.</summary>
    public const string IndicatorTargetFixed = "INDICATOR_TARGET_FIXED";

    /// <summary>A target that would call the worse direction the better.</summary>
    public const string IndicatorDirection = "INDICATOR_DIRECTION";

    /// <summary>A notice without what its regime demands of it.</summary>
    public const string NoticePartMissing = "NOTICE_PART_MISSING";

    /// <summary>A notice that is for others by its regime.</summary>
    public const string NoticeForOthers = "NOTICE_FOR_OTHERS";

    /// <summary>A notice that has no list of those to whom it is sent.</summary>
    public const string NoticeWithoutRecipients = "NOTICE_WITHOUT_RECIPIENTS";

    /// <summary>A notice that goes out before a round names none.</summary>
    public const string NoticeRoundMissing = "NOTICE_ROUND_MISSING";

    /// <summary>A target that holds only when it is approved.</summary>
    public const string TargetNeedsApproval = "TARGET_NEEDS_APPROVAL";

    /// <summary>A target without a value, for which the regime's method has too few results.</summary>
    public const string TargetNotComputable = "TARGET_NOT_COMPUTABLE";

    /// <summary>A target off what the regime's method gives, without a reason.</summary>
    public const string TargetOffComputed = "TARGET_OFF_COMPUTED";

    /// <summary>A survey plan lacks what its regime demands of it.</summary>
    public const string PlanIncomplete = "PLAN_INCOMPLETE";

    /// <summary>The regime demands an approved survey plan, and the round names none.</summary>
    public const string PlanMissing = "PLAN_MISSING";

    /// <summary>The survey plan of a round is not approved, or not submitted where the regime names no approver.</summary>
    public const string PlanNotApproved = "PLAN_NOT_APPROVED";

    /// <summary>The survey plan of a round is for another kind of survey, period or questionnaire.</summary>
    public const string PlanOfOtherSurvey = "PLAN_OF_OTHER_SURVEY";

    /// <summary>The regime names who approves questionnaires, and nobody has approved this one.</summary>
    public const string QuestionnaireNotApproved = "QUESTIONNAIRE_NOT_APPROVED";

    /// <summary>The questionnaire of a round is made for another kind of survey.</summary>
    public const string QuestionnaireOfOtherKind = "QUESTIONNAIRE_OF_OTHER_KIND";

    /// <summary>An approved questionnaire version cannot change, and is approved once.</summary>
    public const string QuestionnaireApproved = "QUESTIONNAIRE_APPROVED";

    /// <summary>A questionnaire that lacks a purpose, focus, deciding role or field for words that its regime demands.</summary>
    public const string QuestionnaireIncomplete = "QUESTIONNAIRE_INCOMPLETE";

    /// <summary>The maximum points of a questionnaire's items do not make the sum that its regime demands.</summary>
    public const string PointsNotAsDemanded = "POINTS_NOT_AS_DEMANDED";

    /// <summary>A form leaves an item unanswered that its questionnaire requires.</summary>
    public const string ItemNotAnswered = "ITEM_NOT_ANSWERED";

    /// <summary>The operational database does not start or cannot be reached.</summary>
    public const string DatabaseUnavailable = "DATABASE_UNAVAILABLE";

    /// <summary>The database's schema belongs to another version of the program.</summary>
    public const string MigrationRefused = "MIGRATION_REFUSED";

    /// <summary>A batch of forms whose number is not that of the members named.</summary>
    public const string FormsNotMembers = "FORMS_NOT_MEMBERS";

    /// <summary>A member stands twice in one list.</summary>
    public const string MemberTwice = "MEMBER_TWICE";

    /// <summary>A member was handed a form of the round before.</summary>
    public const string MemberAlreadySent = "MEMBER_ALREADY_SENT";

    /// <summary>No form of the round was recorded as sent to the member.</summary>
    public const string MemberNotSent = "MEMBER_NOT_SENT";

    /// <summary>A form that is not among those drawn for verification.</summary>
    public const string CheckNotDrawn = "CHECK_NOT_DRAWN";

    /// <summary>Fewer forms than the regime demands to be verified.</summary>
    public const string BackCheckTooSmall = "BACK_CHECK_TOO_SMALL";

    /// <summary>More are to be drawn than there are.</summary>
    public const string SampleTooLarge = "SAMPLE_TOO_LARGE";

    /// <summary>There is nothing to draw from.</summary>
    public const string NothingToDraw = "NOTHING_TO_DRAW";

    /// <summary>A member who is not in the sample of the round.</summary>
    public const string MemberNotSampled = "MEMBER_NOT_SAMPLED";

    /// <summary>More forms than the sample of the round has members.</summary>
    public const string BatchBeyondSample = "BATCH_BEYOND_SAMPLE";

    /// <summary>Another way of drawing than the regime demands.</summary>
    public const string SamplingMethodOther = "SAMPLING_METHOD_OTHER";

    /// <summary>Areas that the regime wants covered have nobody in the frame.</summary>
    public const string AreaWithoutMembers = "AREA_WITHOUT_MEMBERS";

    /// <summary>The frame of a round whose sample is drawn does not change.</summary>
    public const string SampleDrawn = "SAMPLE_DRAWN";

    /// <summary>The surveyed department would hand out and collect its own forms.</summary>
    public const string SurveyedCollects = "SURVEYED_COLLECTS";

    /// <summary>A milestone of a round that was recorded before.</summary>
    public const string MilestoneRecorded = "MILESTONE_RECORDED";

    /// <summary>A milestone of a round that comes after one which is not recorded.</summary>
    public const string MilestoneNotNext = "MILESTONE_NOT_NEXT";

    /// <summary>A milestone of a round on the wrong side of another.</summary>
    public const string MilestoneOutOfOrder = "MILESTONE_OUT_OF_ORDER";

    /// <summary>A field of a round that regime, plan or questionnaire fix.</summary>
    public const string RoundFieldFixed = "ROUND_FIELD_FIXED";

    /// <summary>A correction to the value that is there.</summary>
    public const string CorrectionChangesNothing = "CORRECTION_CHANGES_NOTHING";

    /// <summary>A declaration that leaves out discipline which the regime has declared.</summary>
    public const string DeclarationIncomplete = "DECLARATION_INCOMPLETE";

    /// <summary>A finding of fraud that names neither a form nor a surveyor, or both.</summary>
    public const string FraudTarget = "FRAUD_TARGET";

    /// <summary>A finding of fraud by which no form of the round is found.</summary>
    public const string FraudWithoutForms = "FRAUD_WITHOUT_FORMS";

    /// <summary>The regime has plans state how fraud is punished, and the plan of the round states nothing.</summary>
    public const string FraudPenaltyNotPlanned = "FRAUD_PENALTY_NOT_PLANNED";
}
