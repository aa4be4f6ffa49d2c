namespace PosTerminal.Firmware.Faults;

/// <summary>One row of the catalogue, read into a caller's object so that no row stays in memory.</summary>
public sealed class Fault
{
    private FaultSeverity _severity;
    private RetryRule _retry;
    private bool _mayNeedReversal;
    private Remedy _firstRemedy;
    private Remedy _remedies;
    private string _operatorChinese = "";
    private string _operatorEnglish = "";
    private string _customerChinese = "";
    private string _customerEnglish = "";

    /// <summary>The number.</summary>
    public FaultCode Code { get; internal set; }

    /// <summary>How far it reaches.</summary>
    public FaultSeverity Severity => _severity;

    /// <summary>May a retry help.</summary>
    public RetryRule Retry => _retry;

    /// <summary>True when a sale that may have left must be undone.</summary>
    public bool MayNeedReversal => _mayNeedReversal;

    /// <summary>What to do first; the display has room for one.</summary>
    public Remedy FirstRemedy => _firstRemedy;

    /// <summary>All that can be done.</summary>
    public Remedy Remedies => _remedies;

    /// <summary>For the operator, Chinese, at most 16 cells.</summary>
    public string OperatorChinese => _operatorChinese;

    /// <summary>For the operator, English, at most 16 cells.</summary>
    public string OperatorEnglish => _operatorEnglish;

    /// <summary>For the customer, Chinese; empty when the customer is told nothing.</summary>
    public string CustomerChinese => _customerChinese;

    /// <summary>For the customer, English; empty when the customer is told nothing.</summary>
    public string CustomerEnglish => _customerEnglish;

    internal bool Set(
        FaultSeverity severity, RetryRule retry, bool mayNeedReversal,
        Remedy firstRemedy, Remedy otherRemedies,
        string operatorChinese, string operatorEnglish, string customerChinese, string customerEnglish)
    {
        _severity = severity;
        _retry = retry;
        _mayNeedReversal = mayNeedReversal;
        _firstRemedy = firstRemedy;
        _remedies = firstRemedy | otherRemedies;
        _operatorChinese = operatorChinese;
        _operatorEnglish = operatorEnglish;
        _customerChinese = customerChinese;
        _customerEnglish = customerEnglish;
        return true;
    }
}
