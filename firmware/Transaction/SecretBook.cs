using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Firmware.Transaction;

/// <summary>What the records say about the tries of the service secrets.</summary>
public sealed class SecretBook
{
    /// <summary>The tries themselves.</summary>
    public readonly SecretTries Tries = new SecretTries();

    private readonly byte[] _operators = ServiceHandles.Operators();
    private readonly byte[] _provider = ServiceHandles.Provider();

    /// <summary>An entry is about to be compared with both passcodes, and counts against both.</summary>
    public void OpenPasscode(long nowSeconds)
    {
        Tries.Raise(ServiceSecret.Operator, nowSeconds);
        Tries.Raise(ServiceSecret.Supervisor, nowSeconds);
    }

    /// <summary>Takes the result: a right passcode clears its own tries, and no wrong one of the other's.</summary>
    public void ClosePasscode(byte[] body)
    {
        if (PasscodeResultRecord.IsRight(body))
        {
            Tries.TakeBack(ServiceSecret.Operator);
            Tries.TakeBack(ServiceSecret.Supervisor);
            Tries.Clear(PasscodeResultRecord.OwnerOf(body));
        }
    }

    /// <summary>The provider's answer was right, and may have unlocked the passcodes.</summary>
    public void TakeAnswer(byte[] handle)
    {
        Tries.Clear(ServiceSecret.Provider);
        if (IsHandle(handle, _operators))
        {
            Tries.Clear(ServiceSecret.Operator);
            Tries.Clear(ServiceSecret.Supervisor);
        }
    }

    /// <summary>
    /// Takes a record of former versions, which kept these tries among those of cards: of both passcodes in one, and of
    /// the provider the challenges of three answers. False for a card's.
    /// </summary>
    public bool Takes(byte[] handle, byte[] body)
    {
        bool isOperators = IsHandle(handle, _operators);
        bool isProvider = IsHandle(handle, _provider);
        int count = isOperators || isProvider ? TriesRecord.WrongPinsOf(body) : 0;
        long second = TriesRecord.LastSecondOf(body);
        for (int i = 0; i < count && isOperators; i++)
        {
            OpenPasscode(second);
        }
        for (int i = 0; i < OpenChallenge.MaximumTries * count && isProvider; i++)
        {
            Tries.Raise(ServiceSecret.Provider, second);
        }
        return isOperators || isProvider;
    }

    private static bool IsHandle(byte[] handle, byte[] other) =>
        ConstantTime.AreEqual(handle, 0, other, 0, other.Length);
}
