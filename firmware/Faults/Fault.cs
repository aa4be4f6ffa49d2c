namespace PosTerminal.Firmware.Faults;

/// <summary>One row of the catalogue, read into a caller's object so that no row stays in memory.</summary>
public sealed class Fault
{
    /// <summary>The number.</summary>
    public FaultCode Code { get; internal set; }

    /// <summary>How far it reaches.</summary>
    public FaultSeverity Severity { get; private set; }

    /// <summary>May a retry help.</summary>
    public RetryRule Retry { get; private set; }

    /// <summary>True when a sale that may have left must be undone.</summary>
    public bool MayNeedReversal { get; private set; }

    /// <summary>What to do first; the display has room for one.</summary>
    public Remedy FirstRemedy { get; private set; }

    /// <summary>All that can be done.</summary>
    public Remedy Remedies { get; private set; }

    /// <summary>For the operator, Chinese, at most 16 cells.</summary>
    public string OperatorChinese { get; private set; } = "";

    /// <summary>For the operator, English, at most 16 cells.</summary>
    public string OperatorEnglish { get; private set; } = "";

    /// <summary>For the customer, Chinese; empty when the customer is told nothing.</summary>
    public string CustomerChinese { get; private set; } = "";

    /// <summary>For the customer, English; empty when the customer is told nothing.</summary>
    public string CustomerEnglish { get; private set; } = "";

    internal bool Set(
        FaultSeverity severity, RetryRule retry, bool mayNeedReversal,
        Remedy firstRemedy, Remedy otherRemedies,
        string operatorChinese, string operatorEnglish, string customerChinese, string customerEnglish)
    {
        Severity = severity;
        Retry = retry;
        MayNeedReversal = mayNeedReversal;
        FirstRemedy = firstRemedy;
        Remedies = firstRemedy | otherRemedies;
        OperatorChinese = operatorChinese;
        OperatorEnglish = operatorEnglish;
        CustomerChinese = customerChinese;
        CustomerEnglish = customerEnglish;
        return true;
    }
}
