namespace PosTerminal.Firmware.Faults;

/// <summary>
/// One row of the catalogue, read into a caller's object so that no row stays in memory. Only the catalogue writes it.
/// </summary>
public sealed class Fault
{
    /// <summary>The number of the fault.</summary>
    public FaultCode Code;

    /// <summary>How far it reaches.</summary>
    public FaultSeverity Severity;

    /// <summary>Whether and when a retry may help.</summary>
    public RetryRule Retry;

    /// <summary>True when a sale that may have left must be undone.</summary>
    public bool MayNeedReversal;

    /// <summary>What to do first; the display has room for one.</summary>
    public Remedy FirstRemedy;

    /// <summary>All that can be done.</summary>
    public Remedy Remedies;

    /// <summary>For the operator, Chinese, at most 16 cells.</summary>
    public string OperatorChinese = "";

    /// <summary>For the operator, English, at most 16 cells.</summary>
    public string OperatorEnglish = "";

    internal bool Set(
        FaultSeverity severity, RetryRule retry, bool mayNeedReversal,
        Remedy firstRemedy, Remedy otherRemedies, string operatorChinese, string operatorEnglish)
    {
        Severity = severity;
        Retry = retry;
        MayNeedReversal = mayNeedReversal;
        FirstRemedy = firstRemedy;
        Remedies = firstRemedy | otherRemedies;
        OperatorChinese = operatorChinese;
        OperatorEnglish = operatorEnglish;
        return true;
    }
}
