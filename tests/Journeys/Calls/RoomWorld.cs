using System.Reflection;
using Helpnet.Grains;
using Helpnet.Grains.Accounts;
using Helpnet.Grains.Agendas;
using Helpnet.Grains.Appointments;
using Helpnet.Grains.Consultations;
using Helpnet.Grains.Counsellors;
using Helpnet.Testing.Consultations;

namespace Helpnet.Journeys.Calls;

/// <summary>What stands around a consultation, as its page asks for it: one appointment, one practice, two accounts.</summary>
internal sealed class RoomWorld(ACall call)
{
    /// <summary>No relay, and nobody to ask who may use it: the appointment lives on this side alone.</summary>
    private static readonly IceView NoRelay = new([], RelayConfigured: false, DateTimeOffset.MaxValue);

    private AppointmentStatus status = AppointmentStatus.Waiting;

    public IGrainFactory Inner { get; set; } = null!;

    public string ClientKey { get; set; } = "";

    public RoomKeys Room { get; set; } = new("", "", "", "");

    public bool IsOpen { get; private set; }

    /// <summary>The gates that were tried, which is all that the server ever sees of the room password.</summary>
    public List<string> Gates { get; } = [];

    public IGrainFactory Grains()
    {
        var factory = DispatchProxy.Create<IGrainFactory, Stand>();
        ((Stand)(object)factory).Answer = (method, arguments) =>
            (method.ReturnType == typeof(IAppointmentGrain) ? One<IAppointmentGrain>(Appointment)
                : method.ReturnType == typeof(ICounsellorGrain) ? One<ICounsellorGrain>(Counsellor)
                : method.ReturnType == typeof(IAccountGrain) ? One<IAccountGrain>(Account)
                : method.ReturnType == typeof(IIceGrain) ? One<IIceGrain>(Ice)
                : (object?)null) ?? method.Invoke(Inner, arguments)!;
        return factory;
    }

    /// <summary>As if the counsellor had admitted the client already.</summary>
    public void LetIn() => status = AppointmentStatus.InConsultation;

    private object Appointment(MethodInfo method) => method.Name switch
    {
        "View" => Task.FromResult<Outcome<AppointmentView>>(View()),
        "AtDoor" => Task.FromResult<Outcome<DoorView>>(new DoorView(new(View(), null), NoRelay)),
        "Admit" => Admit(),
        "Finish" => Finish(),
        _ => throw new NotSupportedException(method.Name),
    };

    private object Counsellor(MethodInfo method, object?[]? arguments)
    {
        switch (method.Name)
        {
            case "Room":
                return Task.FromResult<Outcome<RoomView>>(new RoomView(Room.Salt, Room.CallKeyPublic, Room.CallKeyWrapped, IsOpen));
            case "CallKey":
                return Task.FromResult(Room.CallKeyPublic);
            default:
                var gate = (string)arguments![^1]!;
                Gates.Add(gate);
                IsOpen |= gate == Room.Gate;
                return Task.FromResult(gate == Room.Gate ? null : new Refusal(RefusalCode.WrongRoomPassword));
        }
    }

    private object Account(MethodInfo method) => Task.FromResult(new Persona(call.Client, "Ben", "en", "Europe/Zurich", ClientKey));

    private static object Ice(MethodInfo method) => Task.FromResult<Outcome<IceView>>(NoRelay);

    private AppointmentView View()
    {
        var counsellor = PersonScheme.Current.Value == call.Counsellor;
        return new()
        {
            Id = call.Appointment,
            Status = status,
            Side = counsellor ? Side.Counsellor : Side.Client,
            Counsellor = call.Counsellor,
            Client = call.Client,
            OtherName = counsellor ? "Ben" : "Ann",
            Service = new(Guid.NewGuid(), "First talk", 50, new(0, "EUR"), null),
            Time = new(call.AgreedEnd.AddMinutes(-50), call.AgreedEnd),
        };
    }

    private async Task<Refusal?> Admit()
    {
        if (!IsOpen) return new(RefusalCode.RoomClosed);
        await Inner.Admit(call.Appointment, call.Client, call.Counsellor, call.AgreedEnd);
        status = AppointmentStatus.InConsultation;
        return null;
    }

    private async Task<Refusal?> Finish()
    {
        await Inner.Close(call.Appointment);
        status = AppointmentStatus.Completed;
        return null;
    }

    private static T One<T>(Func<MethodInfo, object> answer) where T : class => One<T>((method, _) => answer(method));

    private static T One<T>(Func<MethodInfo, object?[]?, object> answer) where T : class
    {
        var grain = DispatchProxy.Create<T, Stand>();
        ((Stand)(object)grain).Answer = answer;
        return grain;
    }

    public class Stand : DispatchProxy
    {
        public Func<MethodInfo, object?[]?, object> Answer { get; set; } = null!;

        protected override object? Invoke(MethodInfo? method, object?[]? arguments) => Answer(method!, arguments);
    }
}
