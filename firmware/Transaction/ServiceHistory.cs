using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Firmware.Transaction;

/// <summary>Applies the records of passcodes and of the provider's unlocks.</summary>
public sealed class ServiceHistory
{
    private readonly SecretBook _secrets;
    private readonly OpenChallenge _challenge;
    private readonly TryGuard _guard;
    private readonly byte[] _handle = new byte[JournalRecord.HandleLength];

    /// <summary>A history of these secrets, this challenge and the cards that an answer frees.</summary>
    public ServiceHistory(SecretBook secrets, OpenChallenge challenge, TryGuard guard)
    {
        _secrets = secrets;
        _challenge = challenge;
        _guard = guard;
    }

    /// <summary>Applies one record; false when it is of another kind.</summary>
    public bool TryApply(RecordType type, byte[] body)
    {
        switch (type)
        {
            case RecordType.PasscodeTry: _secrets.OpenPasscode(JournalRecord.SecondsOf(body)); return true;
            case RecordType.PasscodeResult: _secrets.ClosePasscode(body); return true;
            case RecordType.Secret: SecretRecord.Read(body, _secrets.Tries); return true;
            case RecordType.Challenge: _challenge.Open(body); return true;
            case RecordType.ChallengeTry: CountAnswer(body); return true;
            case RecordType.ChallengeEnd: EndChallenge(body); return true;
            default: return false;
        }
    }

    private void CountAnswer(byte[] body)
    {
        _challenge.CountTry();
        _secrets.Tries.Raise(ServiceSecret.Provider, JournalRecord.SecondsOf(body));
    }

    private void EndChallenge(byte[] body)
    {
        _challenge.End(ChallengeEndRecord.EpochOf(body));
        if (ChallengeEndRecord.IsRight(body))
        {
            JournalRecord.CopyHandle(body, _handle);
            _secrets.TakeAnswer(_handle);
            _guard.Forgive(_handle);
        }
    }
}
