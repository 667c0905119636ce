namespace CSat.Cli.RegimeFiles.Coverage;

/// <summary>What an entry of the requirements is. Only a rule can be obeyed or broken; the others are told.</summary>
public enum RuleKind
{
    /// <summary>It says what must, may or must not be.</summary>
    Rule,

    /// <summary>It names a unit and what it is in charge of, without more.</summary>
    Role,

    /// <summary>What a management system is for.</summary>
    Purpose,

    /// <summary>Whom and what a management system covers.</summary>
    Scope,

    /// <summary>What a word means.</summary>
    Definition,

    /// <summary>Background: effects, research, lost parts of the source.</summary>
    Context,
}
