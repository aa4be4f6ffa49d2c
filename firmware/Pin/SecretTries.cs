namespace PosTerminal.Firmware.Pin;

/// <summary>
/// Wrong entries of each service secret in any 24 powered-on hours. Each entry counts for itself, so that a few slips a
/// day never add up to a hold. It reads no clock.
/// </summary>
public sealed class SecretTries
{
    /// <summary>Number of secrets.</summary>
    public const int Secrets = 3;

    /// <summary>Most wrong entries of one secret in 24 powered-on hours; of the operator's it is 3.</summary>
    public const int MostTries = 9;

    private const int OperatorTries = 3;
    private const int None = -1;

    private readonly long[] _overSeconds = new long[Secrets * MostTries];
    private readonly int[] _newest = new int[Secrets];

    /// <summary>True while an entry of a secret is not even compared.</summary>
    public bool IsHeld(ServiceSecret secret, long nowSeconds) =>
        CountOf(secret, nowSeconds) >= (secret == ServiceSecret.Operator ? OperatorTries : MostTries);

    /// <summary>Entries of a secret that count now, 0 to 9.</summary>
    public int CountOf(ServiceSecret secret, long nowSeconds)
    {
        int count = 0;
        for (int i = 0; i < MostTries; i++)
        {
            count += OverSecondOf(secret, i) > nowSeconds ? 1 : 0;
        }
        return count;
    }

    /// <summary>Powered-on second from which on a place of a secret counts no more; 0 for none.</summary>
    public long OverSecondOf(ServiceSecret secret, int index) => _overSeconds[PlaceOf(secret, index)];

    /// <summary>Sets such a second.</summary>
    public void Restore(ServiceSecret secret, int index, long overSecond) =>
        _overSeconds[PlaceOf(secret, index)] = overSecond;

    /// <summary>Counts an entry that is about to be compared; nothing while the secret is held.</summary>
    public void Raise(ServiceSecret secret, long nowSeconds)
    {
        int place = None;
        for (int i = 0; i < MostTries && !IsHeld(secret, nowSeconds); i++)
        {
            place = OverSecondOf(secret, i) <= nowSeconds ? PlaceOf(secret, i) : place;
        }
        _newest[(int)secret] = place;
        if (place != None)
        {
            _overSeconds[place] = nowSeconds + TryGuard.HoldSeconds;
        }
    }

    /// <summary>Takes back the entry that was raised last, if it was counted at all.</summary>
    public void TakeBack(ServiceSecret secret)
    {
        int place = _newest[(int)secret];
        if (place != None)
        {
            _overSeconds[place] = 0;
        }
        _newest[(int)secret] = None;
    }

    /// <summary>Forgets every entry of a secret.</summary>
    public void Clear(ServiceSecret secret)
    {
        for (int i = 0; i < MostTries; i++)
        {
            Restore(secret, i, 0);
        }
    }

    private static int PlaceOf(ServiceSecret secret, int index) => ((int)secret * MostTries) + index;
}
